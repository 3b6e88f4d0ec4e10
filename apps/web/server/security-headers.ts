import type { HelmetOptions } from 'helmet';

/**
 * Our own script files only, no foreign address, no frame. `same-origin` and not `no-referrer`: with the latter a
 * browser sends `Origin: null` with our own forms, and the check of the origin would refuse them.
 */
export function securityHeaders(origin: string): HelmetOptions {
  const isSecure = origin.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'connect-src': ["'self'"],
        'style-src': ["'self'"],
        'font-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  };
}
