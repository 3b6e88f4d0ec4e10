import {
  Resp2Server,
  RedisServerState,
  createRedisCommandExecutor,
  defineCommand,
  redisCommandDefinitions,
  t,
  type CommandDefinition,
} from 'js-redis-server/core';

/**
 * Bull waits for work with BRPOPLPUSH, which this server lacks. It is its BLMOVE from right to
 * left, so the arguments are handed on with the two directions filled in.
 */
function brpoplpush(): CommandDefinition {
  const blmove = redisCommandDefinitions.find(({ name }) => name === 'blmove');
  if (blmove === undefined) throw new Error('js-redis-server has no BLMOVE');
  return defineCommand({
    ...blmove,
    name: 'brpoplpush',
    schema: t.custom((input, index, context) => {
      const [source, destination, timeout] = input.slice(index, index + 3);
      const move = [source, destination, Buffer.from('RIGHT'), Buffer.from('LEFT'), timeout];
      const present = move.filter((part) => part !== undefined);
      return { value: blmove.schema.parse(present, 0, context).value, nextIndex: index + 3 };
    }),
  });
}

/** Serves Redis commands on 127.0.0.1, in memory only; everyone must know `password`. */
export async function serveRedis(port: number, password: string): Promise<Resp2Server> {
  const server = new Resp2Server({
    server: new RedisServerState({ databaseCount: 16, requirepass: password }),
    executor: createRedisCommandExecutor({ extraCommands: [brpoplpush()] }),
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    // Its own listen() would bind to every address of the machine.
    server.server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
