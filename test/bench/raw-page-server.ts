// The bare reference: node:http that compresses the same page for every request, and nothing else.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

const page = readFileSync(process.env['MANYI_BENCH_PAGE'] ?? '')
const server = createServer((_request, response) => {
  const body = gzipSync(page)
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Encoding': 'gzip',
    'Content-Length': body.length,
  })
  response.end(body)
})
process.once('SIGTERM', () => process.exit(0))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  process.stdout.write(`http://127.0.0.1:${port}/s/page\n`)
})
