import { DomainError } from '../domain/errors.ts';

/** The body was larger than allowed. */
class BodyTooLargeError extends DomainError {
  readonly code = 'LIMIT_EXCEEDED';
  readonly status = 413;
}

/** The request with its whole body at hand. Errors: BodyTooLargeError as soon as more than `maxBytes` are announced or came. */
export async function withBody(request: Request, maxBytes: number): Promise<Request> {
  if (request.body === null) return request;
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Request(request.url, { method: request.method, headers: request.headers, body: whole, signal: request.signal });
}

function tooLarge(maxBytes: number): BodyTooLargeError {
  return new BodyTooLargeError(`Dữ liệu gửi lên lớn hơn ${maxBytes / 1_000_000} MB. Chia thành nhiều lần rồi gửi lại.`, { limit: maxBytes });
}
