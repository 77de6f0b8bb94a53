// Measures the budgets against bare references: npm run bench -- --only ingest,page,start --rounds 10 --seconds 2
import './build.mjs'

await import('../test/bench/run.ts')
