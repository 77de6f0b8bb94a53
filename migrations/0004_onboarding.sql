-- Test responses by arrival, few by nature: the first-use page looks for the latest one every few
-- seconds, and undoing a copied year asks whether anything was answered.
CREATE INDEX response_test ON response (received_at, id) WHERE is_test = 1;
