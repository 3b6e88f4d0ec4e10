import { endAll } from './running.mjs';

export default function tearDown() {
  return endAll();
}
