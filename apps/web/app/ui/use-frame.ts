import { useRouteLoaderData } from 'react-router';
import type { FrameData } from '../session/frame-data.server.js';

/** What the root knows; undefined only while the root itself failed. */
export function useFrame(): FrameData | undefined {
  return useRouteLoaderData<FrameData>('root');
}
