/** How a message to a client stands; only a letter is ticked off by hand, and comes back by hand. */
export type ClientMessageStatus = 'planned' | 'sent' | 'ticked' | 'dropped' | 'returned';

/** What somebody of the team does with a letter on paper. */
export const letterSteps = ['tick', 'undo', 'return'] as const;

export type LetterStep = (typeof letterSteps)[number];

interface Move {
  readonly from: ClientMessageStatus;
  readonly to: ClientMessageStatus;
}

export const letterMoves: Readonly<Record<LetterStep, Move>> = {
  tick: { from: 'planned', to: 'ticked' },
  undo: { from: 'ticked', to: 'planned' },
  return: { from: 'ticked', to: 'returned' },
};

/** Whether a letter can take a step: it can, it has taken it before, or it stands otherwise. */
export function letterCan(
  step: LetterStep,
  status: ClientMessageStatus,
): 'possible' | 'done' | 'refused' {
  const { from, to } = letterMoves[step];
  const answers = new Map<ClientMessageStatus, 'possible' | 'done'>([
    [from, 'possible'],
    [to, 'done'],
  ]);
  return answers.get(status) ?? 'refused';
}
