import { type Context, Hono } from 'hono'
import type { AppContext } from '../context.ts'
import type { Operator } from '../stores/operator.ts'
import { callerFinder } from './caller.ts'
import { showDescription, showDocumentation } from './description.ts'
import { showIndicator } from './indicator.ts'
import { recordResponses } from './responses.ts'
import { downloadResponses } from './responses-csv.ts'

/** Who signed in at the desk sends a request, if anybody did. */
type FindOperator = (c: Context) => Promise<Operator | undefined>

/** The programs' side, to be mounted at /api/v1; `operations/` describes every route. */
export function apiRoutes(app: AppContext, findOperator: FindOperator): Hono {
  const findCaller = callerFinder(app.deps, findOperator)
  const routes = new Hono()
  routes.post('/responses', recordResponses(app, findCaller))
  routes.get('/responses.csv', downloadResponses(app, findCaller))
  routes.get('/indicator', showIndicator(app, findCaller))
  routes.get('/openapi.json', showDescription(app))
  routes.get('/docs', showDocumentation(app))
  return routes
}
