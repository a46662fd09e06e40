import type { Request } from './http-client.ts';

/** A placeholder in a body for a text that is unique to each request; digits replace it. */
export const oneTimeMark = '<one-time text>'.padEnd(32, '-');

/** The n-th unique text, from 1. */
export function oneTimeText(number: number): string {
  return String(number).padStart(oneTimeMark.length, '0');
}

/**
 * A wrk script that sends requests in turn and prints the result.
 *
 * One-time texts are counted, or taken from the responses to a request that makes codes.
 */
export function wrkScript(requests: readonly Request[], codes?: Request): string {
  return `local parts, turn, used = {}, 0, 0

function init()
  local texts = {
${requests.map((request) => `    ${formatted(request)},`).join('\n')}
  }
  for index, text in ipairs(texts) do
    local from, to = text:find("${oneTimeMark}", 1, true)
    parts[index] = from and { text:sub(1, from - 1), text:sub(to + 1) } or { text }
  end
end

function request()
  turn = turn % #parts + 1
  local part = parts[turn]
  if not part[2] then return part[1] end
${codes ? codesFromResponses(codes) : ''}  used = used + 1
  return part[1] .. string.format("%0${oneTimeMark.length}d", used) .. part[2]
end

${codes ? codeReader : ''}
function done(summary, latency)
  local errors = summary.errors
  local broken = errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration,
    latency:percentile(99), errors.status, broken))
end
`;
}

const codeReader = `codes = {}
function response(status, headers, body)
  local code = body:match('"code":"(%x+)"')
  if code then table.insert(codes, code) end
end
`;

/** Asks for a code where none is left, and comes back to this turn with the next request. */
function codesFromResponses(codes: Request): string {
  return `  local code = table.remove(codes)
  if code then
    -- Spaces behind its quotation mark, since the length of the body is already in the head.
    return part[1] .. code .. '"' .. string.rep(" ", ${oneTimeMark.length} - #code) .. part[2]:sub(2)
  end
  turn = turn - 1
  if true then return ${formatted(codes)} end
`;
}

function formatted({ path, headers = {}, body }: Request): string {
  const fields = Object.entries(headers).map(([name, value]) => `[${lua(name)}] = ${lua(value)}`);
  return `wrk.format("POST", ${lua(path)}, { ${fields.join(', ')} }, ${lua(body)})`;
}

/** A Lua string, which for these texts equals a JSON string. */
function lua(text: string): string {
  return JSON.stringify(text);
}
