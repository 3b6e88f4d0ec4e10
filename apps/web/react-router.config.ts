import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  future: { v8_middleware: true },
  // React Router compares with the address that it sees itself, which behind a proxy is never the
  // public https one. app/session/gate.server.ts compares every form with WEB_ORIGIN instead.
  allowedActionOrigins: ['**'],
} satisfies Config;
