import type { CardView } from '@wor/contract';
import type { CardFacts } from '@wor/documents';
import { civilDate, civilDateOf, formatPhone } from '@wor/domain';
import type { CardPage, PrintedCard } from '@wor/services';

/** What goes on the paper, in the words and dates of who reads it. */
export function toCardFacts(card: PrintedCard, origin: string): CardFacts {
  const { language, team, phone, callsBy, code, madeAt, expiresAt } = card;
  return {
    ...{ language, team, phone: formatPhone(phone), callsBy: civilDate(callsBy), code, origin },
    ...{ madeOn: civilDateOf(madeAt), codeUntil: civilDateOf(expiresAt) },
  };
}

export function toCardView({ team, phone, callsBy, expectation }: CardPage): CardView {
  return { team, phone, callsBy, expectation: expectation ?? null };
}
