/** Where an intake's text belongs: one row per episode. */
export function intakePlace(referralId: string, episode: number) {
  return { table: 'intake', column: 'body', row: `${referralId}/${episode}` };
}
