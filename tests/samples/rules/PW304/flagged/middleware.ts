export function middleware(request: Request) {
  const nonce = crypto.randomUUID();
  const policy = `
    default-src 'self';
    script-src 'self' 'nonce-${nonce}' https://www.redditstatic.com; // expect: PW304
    style-src 'self';
  `;
  return new Response(null, { headers: { "Content-Security-Policy": policy } });
}
