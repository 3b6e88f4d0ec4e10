/** One SMS to one number. */
export interface SmsDelivery {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** The same each time that this SMS is sent, so that a repeat can be recognised. */
  readonly reference: string;
  /** Ends the attempt at once; what the gateway has by then is unknown. */
  readonly signal: AbortSignal;
}

/** A door through which SMS leaves. */
export interface SmsGateway {
  /** @throws MailError that says whether it makes sense to try again */
  send(delivery: SmsDelivery): Promise<void>;
}
