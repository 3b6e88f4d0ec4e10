import { isRouteErrorResponse, Outlet, useRouteError } from 'react-router';
import { FailurePage, type ShownFailure } from '../ui/failure-page.js';
import { Frame } from '../ui/frame.js';
import { useFrame } from '../ui/use-frame.js';

export default function FrameRoute() {
  return (
    <Frame data={useFrame()}>
      <Outlet />
    </Frame>
  );
}

/** Every page that could not be made, inside the frame, with what was typed given back. */
export function ErrorBoundary() {
  const frame = useFrame();
  return (
    <Frame data={frame}>
      <FailurePage failure={asFailure(useRouteError(), frame?.traceId ?? '')} />
    </Frame>
  );
}

function asFailure(error: unknown, traceId: string): ShownFailure {
  if (!isRouteErrorResponse(error)) {
    return { code: 'unexpected', status: 500, traceId, details: {} };
  }
  const given = (error.data ?? {}) as {
    code?: unknown;
    traceId?: unknown;
    details?: unknown;
  };
  const byStatus = error.status === 404 ? 'not_found' : 'unexpected';
  return {
    status: error.status,
    code: typeof given.code === 'string' ? given.code : byStatus,
    traceId: typeof given.traceId === 'string' ? given.traceId : traceId,
    details: (given.details ?? {}) as ShownFailure['details'],
  };
}
