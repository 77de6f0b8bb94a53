import { Hono } from 'hono'
import { apiRoutes } from './api/routes.ts'
import { createCatalogue } from './catalogue.ts'
import { collectRoutes } from './collect/routes.ts'
import type { AppContext } from './context.ts'
import type { Deps } from './deps.ts'
import { signedInOperator } from './desk/current-session.ts'
import { deskRoutes } from './desk/routes.ts'
import { AppError } from './errors.ts'
import { createGate } from './gate/create-gate.ts'
import { problemAnswerer } from './http/answer-problem.ts'
import { bodyLimit } from './http/body-limit.ts'
import { methodCheck } from './http/method-check.ts'
import { requestLog } from './http/request-log.ts'
import { securityHeaders } from './http/security-headers.ts'
import { publicRoutes } from './public-routes.ts'
import { publishedRoutes } from './published/routes.ts'
import { createOpenings } from './visitor/openings.ts'
import { visitorRoutes } from './visitor/routes.ts'

export interface App {
  readonly routes: Hono
  /** Writes down what is counted beside the requests. */
  readonly flush: () => Promise<void>
}

/** The one list of middleware and routes, the same on every runtime. */
export function createApp(deps: Deps): App {
  const catalogue = createCatalogue(deps)
  const context: AppContext = {
    deps,
    catalogue,
    gate: createGate(deps, catalogue),
    openings: createOpenings(deps),
  }
  const answerProblem = problemAnswerer(context)
  const routes = new Hono()
  routes.use(securityHeaders(deps.config.origin))
  routes.use(requestLog(deps))
  routes.use(bodyLimit())
  routes.route('/', publicRoutes(context))
  routes.route('/s', visitorRoutes(context))
  routes.route('/collect', collectRoutes(context))
  routes.route('/results', publishedRoutes(context))
  routes.route('/api/v1', apiRoutes(context, signedInOperator(deps)))
  routes.route('/desk', deskRoutes(deps))
  routes.use(methodCheck(routes))
  routes.notFound((c) => answerProblem(c, new AppError('not_found', {})))
  routes.onError((error, c) => answerProblem(c, error))
  return { routes, flush: context.openings.flush }
}
