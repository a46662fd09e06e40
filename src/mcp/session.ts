/** One tool that an agent can call. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of its arguments. */
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, object>>;
    readonly required?: readonly string[];
    readonly additionalProperties: false;
  };
  run(given: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** What the server says of itself. */
export interface ServerInfo {
  readonly name: string;
  readonly version: string;
  /** What an agent should know before it calls a tool. */
  readonly instructions: string;
}

interface Message {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Versions of the Model Context Protocol that are understood, the newest first. */
const versions = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'];

const parseError = -32_700;
const methodNotFound = -32_601;
const invalidParams = -32_602;

/** A Model Context Protocol server of tools: JSON-RPC, a message a line. */
export class McpSession {
  readonly #info: ServerInfo;
  readonly #tools: ReadonlyMap<string, Tool>;

  constructor(info: ServerInfo, tools: readonly Tool[]) {
    this.#info = info;
    this.#tools = new Map(tools.map((tool) => [tool.name, tool]));
  }

  /** Answers one line; undefined for what wants no answer. */
  async answer(line: string): Promise<string | undefined> {
    let message: Message;
    try {
      message = JSON.parse(line) as Message;
    } catch {
      return failure(null, parseError, 'This is not JSON.');
    }
    const { id, method, params = {} } = message;
    // A notification, or an answer to a question that this server never asks.
    if (id === undefined || id === null || method === undefined) return undefined;
    switch (method) {
      case 'initialize':
        return success(id, this.#initialize(params));
      case 'ping':
        return success(id, {});
      case 'tools/list':
        return success(id, { tools: [...this.#tools.values()].map(shown) });
      case 'tools/call':
        return this.#call(id, params);
      default:
        return failure(id, methodNotFound, `There is no method "${method}".`);
    }
  }

  #initialize({ protocolVersion }: Readonly<Record<string, unknown>>): unknown {
    const { instructions, ...serverInfo } = this.#info;
    return {
      protocolVersion: versions.find((version) => version === protocolVersion) ?? versions[0],
      capabilities: { tools: {} },
      serverInfo,
      instructions,
    };
  }

  async #call(id: string | number, params: Readonly<Record<string, unknown>>): Promise<string> {
    const tool = this.#tools.get(String(params.name));
    if (!tool) {
      const names = [...this.#tools.keys()].join(', ');
      return failure(id, invalidParams, `There is no tool "${String(params.name)}". There are ${names}.`);
    }
    try {
      const result = await tool.run(argumentsOf(tool, params.arguments));
      return success(id, { content: [{ type: 'text', text: textOf(result) }] });
    } catch (error) {
      // The agent gets the error of a tool, since it can correct its arguments.
      const text = error instanceof Error ? error.message : String(error);
      return success(id, { content: [{ type: 'text', text }], isError: true });
    }
  }
}

function argumentsOf({ name, inputSchema }: Tool, given: unknown): Readonly<Record<string, unknown>> {
  const values = (given ?? {}) as Readonly<Record<string, unknown>>;
  const known = Object.keys(inputSchema.properties);
  const unknown = Object.keys(values).filter((key) => !known.includes(key));
  if (unknown.length > 0) {
    throw new Error(`${name} has no argument "${unknown[0]}". It takes ${known.join(', ') || 'none'}.`);
  }
  const missing = (inputSchema.required ?? []).filter((key) => values[key] === undefined);
  if (missing.length > 0) throw new Error(`${name} needs the argument "${missing[0]}".`);
  return values;
}

/** What an agent sees of a tool. */
function shown({ name, description, inputSchema }: Tool): Omit<Tool, 'run'> {
  return { name, description, inputSchema };
}

function textOf(result: unknown): string {
  return typeof result === 'string' ? result : JSON.stringify(result, null, 2);
}

function success(id: string | number, result: unknown): string {
  return JSON.stringify({ jsonrpc: '2.0', id, result });
}

function failure(id: string | number | null, code: number, message: string): string {
  return JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } });
}
