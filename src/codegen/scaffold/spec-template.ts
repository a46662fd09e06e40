/** A document with a token endpoint and a protected resource, to be changed. */
export function specTemplate(name: string): string {
  return `openapi: 3.1.0
info:
  title: The token endpoint of ${name}
  version: 0.1.0
  license: { name: MIT, identifier: MIT }
x-vendor: ${name}
servers:
  - url: https://api.${name}.example
    description: Replace this by the vendor's real host.
paths:
  /oauth/token:
    post:
      operationId: ${name}.token
      summary: An app gets its access token.
      x-evidence: { kind: inferred, source: replace this by the vendor's page }
      x-lifecycle:
        - token: access_token
          fields: [/access_token]
          expiry: { field: /expires_in, form: remaining-seconds }
          lifetimeSeconds: 7200
          renewalWindowSeconds: 0
          repeat: same
          previous: stays-valid
          rules:
            - name: lifetime-two-hours
              text: A token lives two hours.
              evidence: { kind: inferred, source: replace this by the vendor's page }
      x-errors:
        invalid-request: { trigger: A field is missing or not a text., reach: natural }
        invalid-client: { trigger: The credentials are wrong., reach: natural }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Credentials' }
      responses:
        '200':
          description: A token.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/TokenOk' }
              examples:
                ok: { value: { access_token: 0a1b2c3d, expires_in: 7200 } }
        '400':
          description: The credentials are missing or wrong.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Failure' }
              examples:
                invalid-request: { $ref: '#/components/examples/invalid-request' }
                invalid-client: { $ref: '#/components/examples/invalid-client' }
  /api/{path}:
    parameters:
      - { name: path, in: path, required: true, description: What follows the prefix., schema: { type: string } }
    get:
      operationId: ${name}.protectedResource
      summary: 'Any other API: checks the access token.'
      security: [{ bearer: [] }]
      x-evidence: { kind: inferred, source: replace this by the vendor's page }
      x-match: { prefix: /api/ }
      x-errors:
        invalid-token: { trigger: The token is missing or not valid., reach: natural }
        not-found: { trigger: There is no such path., reach: natural }
      responses:
        '200':
          description: What the API answers.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/ResourceOk' }
              examples:
                ok: { value: { ok: true } }
        '401':
          description: The token is missing or not valid.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Failure' }
              examples:
                invalid-token: { $ref: '#/components/examples/invalid-token' }
        '404':
          description: There is no such path.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Failure' }
              examples:
                not-found: { $ref: '#/components/examples/not-found' }
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer }
  schemas:
    Seed:
      type: object
      description: Who is registered.
      properties:
        apps:
          type: array
          items: { $ref: '#/components/schemas/SeedApp' }
      additionalProperties: false
    SeedApp:
      type: object
      description: A registered app.
      properties:
        client_id: { type: string, minLength: 1, x-id: true, description: Its id. }
        client_secret: { type: string, minLength: 1, x-secret: rotates, description: Its secret. }
      required: [client_id, client_secret]
      additionalProperties: false
    Credentials:
      type: object
      description: An app's id and secret.
      properties:
        client_id: { type: string, minLength: 1, description: The app's id. }
        client_secret: { type: string, minLength: 1, description: The app's secret. }
      required: [client_id, client_secret]
    TokenOk:
      type: object
      properties:
        access_token: { type: string, minLength: 1, description: The token. }
        expires_in: { type: integer, minimum: 1, maximum: 7200, description: What it has left in seconds. }
      required: [access_token, expires_in]
      additionalProperties: false
    ResourceOk:
      type: object
      properties:
        ok: { type: boolean, const: true, description: The body is ours. }
      required: [ok]
      additionalProperties: false
    Failure:
      type: object
      properties:
        error: { type: string, description: What went wrong. }
      required: [error]
      additionalProperties: false
  examples:
${['invalid-request', 'invalid-client', 'invalid-token', 'not-found'].map(errorExample).join('')}`;
}

function errorExample(error: string): string {
  const code = error.replace('-', '_');
  return `    ${error}:
      value: { error: ${code} }
      x-error:
        code: ${code}
        message: null
        meaning: Replace this by what it tells the caller.
        evidence: { kind: inferred, source: replace this by the vendor's page }
`;
}
