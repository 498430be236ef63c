// Requests to the messenger. Every write carries the header that other sites cannot send.
import { t, language } from './strings.js';

/** A request that did not succeed. `status` is 0 when the server was not reached. */
export class RequestError extends Error {
  constructor(status, code, words, retryAfter = null) {
    super(words);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later without anybody changing it. */
  get passing() {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

async function failure(response) {
  let body = null;
  try {
    body = await response.json();
  } catch {
    // Something between us and the server answered in another shape.
  }
  const told = body?.error ?? {};
  const fallback = response.status >= 500 ? t('error.server') : t('error.unknown');
  const retry = Number(response.headers.get('Retry-After')) || null;
  return new RequestError(response.status, told.code ?? '', told[language()] ?? fallback, retry);
}

let actor = null;

/** From now on every request names this account, of those that are signed in to this browser. */
export function actAs(account) {
  actor = account;
}

/** An address of the server, with the account this page acts for. */
export function addressed(path) {
  if (actor === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}account=${actor}`;
}

async function request(path, { seconds = 20, ...options } = {}) {
  let response;
  try {
    response = await fetch(addressed(path), {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(seconds * 1000),
      ...options,
    });
  } catch {
    throw new RequestError(0, 'network', t('error.network'));
  }
  if (!response.ok) throw await failure(response);
  if (response.status === 204) return null;
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

export function get(path) {
  return request(path);
}

export function post(path, body = {}) {
  return request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Frontdesk': '1' },
    body: JSON.stringify(body),
  });
}

/** Sends a file as the raw body. */
export function upload(path, blob) {
  return request(path, {
    method: 'POST',
    seconds: 180,
    headers: { 'Content-Type': blob.type || 'application/octet-stream', 'X-Frontdesk': '1' },
    body: blob,
  });
}

/** A key no other message of this account has. Works where `crypto.randomUUID` is missing (plain http). */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `?a=1&b=2` of the values that are not null. */
export function query(values) {
  const pairs = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : '';
}
