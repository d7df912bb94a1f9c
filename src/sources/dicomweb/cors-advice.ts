import type { ErrorContext } from '../../base/user-error.ts';

/**
 * What whoever runs the archive has to do so that a page of `pageOrigin` may read its answers: steps, one a line,
 * and the lines of configuration for the web server in front of it.
 *
 * Orthanc leaves CORS to a web server in front of it, on purpose (Orthanc Book, “Same-origin policy”). dcm4chee
 * answers every page by itself since 5.13, but not where its sign-in check turns the browser's question away.
 */
export function corsAdvice(pageOrigin: string, root: string): ErrorContext {
  const { pathname } = new URL(root);
  return {
    advice: [
      `The archive has to let pages from ${pageOrigin} read its answers (CORS). Whoever runs it can do that:`,
      'Orthanc: it has no setting for this, so put nginx in front of it with the lines below and use nginx’s address.',
      'dcm4chee: it lets every page in by itself from version 5.13 on; a secured one also needs "enable-cors": true in the settings of its sign-in (Keycloak or OIDC).',
      `Any other: answers, also to errors and to OPTIONS requests, need Access-Control-Allow-Origin: ${pageOrigin} and Access-Control-Allow-Headers: Accept, Authorization.`,
      'Or serve this page and the archive under one address; then nothing of this is needed.',
    ].join('\n'),
    configuration: [
      `location ${pathname === '/' ? '/' : `${pathname}/`} {`,
      `    add_header Access-Control-Allow-Origin "${pageOrigin}" always;`,
      '    add_header Access-Control-Allow-Methods "GET, OPTIONS" always;',
      '    add_header Access-Control-Allow-Headers "Accept, Authorization" always;',
      '    add_header Access-Control-Expose-Headers "Retry-After" always;',
      '    add_header Access-Control-Allow-Private-Network "true" always;',
      '    if ($request_method = OPTIONS) { return 204; }',
      '    proxy_pass http://127.0.0.1:8042;',
      '    proxy_set_header Host $host;',
      '}',
    ].join('\n'),
  };
}
