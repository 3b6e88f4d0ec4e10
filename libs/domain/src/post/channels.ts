/** The ways by which the platform writes to a client, in the order in which they are tried. */
export const messageChannels = ['sms', 'mail', 'letter'] as const;

export type MessageChannel = (typeof messageChannels)[number];

/** `absent`: nothing is known to send it to. `broken`: what was sent there came back. */
export type WayState = 'usable' | 'absent' | 'broken';

/** All that decides how a client is written to. */
export interface Reach {
  /** What the client likes best, as a record keeps it; a call is no way to write. */
  readonly preference: string | null;
  /** The ways by which the client wants no messages. */
  readonly refused: readonly string[];
  readonly ways: Readonly<Record<MessageChannel, WayState>>;
}

/** Why a message goes the way it goes, or goes nowhere. */
export type ChannelChoice =
  | { readonly channel: MessageChannel; readonly why: 'preferred' | 'usual' | 'instead' }
  | { readonly channel: null; readonly why: 'refused' | 'unreachable' };

const preferred: Readonly<Record<string, MessageChannel>> = { message: 'sms', mail: 'mail' };

/** True while the client may be written to in this way: asked when it is decided and when it is sent. */
export function mayUse({ refused, ways }: Reach, channel: MessageChannel): boolean {
  return ways[channel] === 'usable' && !refused.includes(channel);
}

/**
 * How to write to a client now: the way they like best, or else the first one that they did not
 * refuse and that leads to them. No way at all is an answer too: then somebody has to call.
 */
export function chooseChannel(reach: Reach): ChannelChoice {
  const wish = preferred[reach.preference ?? ''];
  const order = wish === undefined ? messageChannels : [wish, ...messageChannels];
  const channel = order.find((each) => mayUse(reach, each));
  if (channel === undefined) {
    const couldBe = messageChannels.some((each) => reach.ways[each] === 'usable');
    return { channel: null, why: couldBe ? 'refused' : 'unreachable' };
  }
  if (channel === wish) return { channel, why: 'preferred' };
  return { channel, why: channel === order[0] ? 'usual' : 'instead' };
}

const dutchMobile = /^\+316[1-8]\d{7}$/;

/** True for a number (E.164) that takes SMS: a Dutch mobile one, or one of another country. */
export function takesSms(phone: string): boolean {
  return phone.startsWith('+31') ? dutchMobile.test(phone) : /^\+[1-9]\d{6,14}$/.test(phone);
}
