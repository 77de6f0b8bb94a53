/** The part of JSON Schema (draft 2020-12) that our documents use. */
export interface JsonSchema {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly (string | number)[]
  readonly const?: string | number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
}

interface Parameter {
  readonly name: string
  readonly in: 'query'
  readonly required: boolean
  readonly description: string
  readonly schema: JsonSchema
}

export interface Media {
  readonly schema: JsonSchema
  readonly examples?: Readonly<
    Record<string, { readonly summary: string; readonly value: unknown }>
  >
}

export interface Answer {
  readonly description: string
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>
  readonly content: Readonly<Record<string, Media>>
  /** Codes of the problems that have this status. */
  readonly 'x-codes'?: readonly string[]
}

/** A request as a command, and what it is answered. */
export interface Example {
  readonly name: string
  readonly summary: string
  readonly curl: string
  /** Scope of the token in it; missing where there is none that works. */
  readonly scope?: string
  readonly status: number
  readonly contentType: string
  readonly answer: unknown
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: {
    readonly required: true
    readonly content: Readonly<Record<string, Media>>
  }
  readonly responses: Readonly<Record<string, Answer>>
  readonly 'x-examples': readonly Example[]
}

interface Problem {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly description: string
}

/** What the answers of a response are made of, now. */
export interface QuestionnaireCodes {
  readonly version: number
  readonly questions: readonly {
    readonly id: string
    readonly title: string
    readonly kind: 'level' | 'choice' | 'choices' | 'scale' | 'text'
    readonly required: boolean
    readonly codes: readonly { readonly code: string; readonly label: string }[]
  }[]
}

/** An OpenAPI 3.1 document as this server makes it: the page of the documentation reads nothing else. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Operation>>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly headers: Readonly<
      Record<string, { readonly description: string; readonly schema: JsonSchema }>
    >
    readonly securitySchemes: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
  readonly 'x-problems': readonly Problem[]
  readonly 'x-questionnaire': QuestionnaireCodes
}
