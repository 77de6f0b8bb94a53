// Measures the budgets against bare references: npm run bench -- --only ingest,page,start --rounds 5 --seconds 4
import './build.mjs'

await import('../test/bench/run.ts')
