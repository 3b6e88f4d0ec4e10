/** SQL under a name: PostgreSQL parses and plans it once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names a statement; one name always stands for one text. */
export function statement(name: string, text: string): Statement {
  return { name, text };
}
