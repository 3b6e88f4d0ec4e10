import type { ClientPageView, PostView, ReachView } from '@wor/contract';
import type { LetterFacts } from '@wor/documents';
import { formatPhone } from '@wor/domain';
import type { ClientPage, LetterPaper, Post, ReachRecord } from '@wor/services';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The post of somebody's teams. */
export function toPostView({ letters, inbound }: Post): PostView {
  return {
    letters: letters.map((letter) => {
      const { id, referralId, number, name, code, why, plannedAt, sentBy, canUndo } = letter;
      return {
        ...{ id, referralId, number, name, code, why, sentBy, canUndo },
        ...{ plannedAt: plannedAt.toISOString(), sentAt: iso(letter.settledAt) },
      };
    }),
    inbound: inbound.map(({ id, referralId, number, name, kind, text, attachments, at }) => ({
      ...{ id, referralId, number, name, kind, text, attachments, at: at.toISOString() },
    })),
  };
}

export function toReachView({ channel, why, ways, messages }: ReachRecord): ReachView {
  return {
    ...{ channel, why, ways },
    messages: messages.map((each) => ({
      ...{ code: each.code, channel: each.channel, why: each.why, status: each.status },
      ...{ plannedAt: each.plannedAt.toISOString(), settledAt: iso(each.settledAt) },
    })),
  };
}

export function toClientPageView(page: ClientPage): ClientPageView {
  const { lines, team, phone, channel, hasCalendar } = page;
  return { lines, team, phone, channel, hasCalendar };
}

/** What goes on the paper, as people write it. */
export function toLetterFacts(paper: LetterPaper): LetterFacts {
  const { name, address, team, phone, heading, lines, madeOn } = paper;
  return { name, address, team, phone: formatPhone(phone), heading, lines, madeOn };
}
