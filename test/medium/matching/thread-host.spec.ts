import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultWeights, LocalHost, type IndexHost, type MatchClient } from '@wor/domain';
import { ThreadHost } from '../../../apps/api/src/matching/thread-host.js';
import { matchSample } from '../../support/matching/match-sample.js';

const inThread = (file = 'test/support/matching/index-thread.mjs'): ThreadHost =>
  new ThreadHost(pathToFileURL(join(process.cwd(), file)));

const sample = matchSample(21, { metres: 20_000, towns: 4, unplaced: 0.1 });
const [activities, others, clients] = [
  ...[sample.activities(400), sample.activities(40)],
  sample.clients(10),
] as const;
const asked = (client: MatchClient) => ({
  ...{ client, weights: defaultWeights.weights, most: 10, nearly: 5 },
});

/** Given in two parts, and changed here and there. */
function filled<Host extends IndexHost>(host: Host): Host {
  host.add(activities.slice(0, 300));
  host.add(activities.slice(300));
  others.forEach((other, at) => host.change(activities[at * 5]?.id ?? other.id, null));
  for (const other of others) host.change(other.id, other);
  return host;
}

describe('an index in a thread', () => {
  it('answers what the same index in this process answers, each to whoever asked', async () => {
    const [thread, local] = [filled(inThread()), filled(new LocalHost())];
    const answers = await Promise.all(clients.map((client) => thread.ask(asked(client))));
    const expected = await Promise.all(clients.map((client) => local.ask(asked(client))));
    expect(answers).toEqual(expected);
    thread.close();
  });

  it('answers what it was asked before it was closed, and refuses what comes after', async () => {
    const thread = filled(inThread());
    const [client] = clients as [MatchClient];
    const before = thread.ask(asked(client));
    thread.close();
    expect((await before).best.length).toBeGreaterThan(0);
    await expect(thread.ask(asked(client))).rejects.toThrow('has ended');
  });

  it('lets nobody wait for a thread that cannot begin', async () => {
    const thread = inThread('nothing-here.mjs');
    const [client] = clients as [MatchClient];
    await expect(thread.ask(asked(client))).rejects.toThrow();
    await expect(thread.ask(asked(client))).rejects.toThrow();
  });
});
