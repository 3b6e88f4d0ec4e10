import fc from 'fast-check';
import { chooseChannel, mayUse, messageChannels, takesSms, type Reach } from './channels.js';
import { letterCan } from './letter-lifecycle.js';

const everything: Reach = {
  preference: null,
  refused: [],
  ways: { sms: 'usable', mail: 'usable', letter: 'usable' },
};

describe('how a client is written to', () => {
  it.each<[string, Partial<Reach>, string | null, string]>([
    ['by SMS when nothing was said', {}, 'sms', 'usual'],
    ['as they like best', { preference: 'mail' }, 'mail', 'preferred'],
    ['by SMS when they like a call best', { preference: 'phone' }, 'sms', 'usual'],
    ['in another way when the best one was refused', { refused: ['sms'] }, 'mail', 'instead'],
    [
      'in another way when the address they like best is wrong',
      {
        preference: 'mail',
        ways: { sms: 'absent', mail: 'broken', letter: 'usable' },
      },
      'letter',
      'instead',
    ],
    ['not at all when they refused everything', { refused: messageChannels }, null, 'refused'],
    [
      'not at all when nothing leads to them',
      { ways: { sms: 'broken', mail: 'absent', letter: 'absent' } },
      null,
      'unreachable',
    ],
  ])('is %s', (_title, change, channel, why) => {
    expect(chooseChannel({ ...everything, ...change })).toEqual({ channel, why });
  });

  it('is never a way that they refused or that is broken, and is one as long as one is left', () => {
    const state = fc.constantFrom('usable', 'absent', 'broken') as fc.Arbitrary<'usable'>;
    const reach = fc.record({
      preference: fc.constantFrom(null, 'phone', 'message', 'mail', 'anything'),
      refused: fc.subarray([...messageChannels]),
      ways: fc.record({ sms: state, mail: state, letter: state }),
    });
    fc.assert(
      fc.property(reach, (one) => {
        const { channel } = chooseChannel(one);
        const open = messageChannels.filter((each) => mayUse(one, each));
        if (channel === null) expect(open).toEqual([]);
        else expect(open).toContain(channel);
      }),
    );
  });

  it.each([
    ['+31612345678', true],
    ['+31201234567', false],
    ['+31851234567', false],
    ['+31612', false],
    ['+32470123456', true],
    ['0612345678', false],
  ])('%s takes SMS: %s', (phone, takes) => {
    expect(takesSms(phone)).toBe(takes);
  });
});

describe('a letter on paper', () => {
  it.each([
    ['tick', 'planned', 'possible'],
    ['tick', 'ticked', 'done'],
    ['tick', 'dropped', 'refused'],
    ['undo', 'ticked', 'possible'],
    ['undo', 'planned', 'done'],
    ['undo', 'returned', 'refused'],
    ['return', 'ticked', 'possible'],
    ['return', 'returned', 'done'],
    ['return', 'planned', 'refused'],
  ] as const)('%s when it is %s is %s', (step, status, stand) => {
    expect(letterCan(step, status)).toBe(stand);
  });
});
