import { createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

interface KeyFile {
  readonly version: number;
  readonly kek: Readonly<Record<string, string>>;
  readonly blindIndex: string;
  readonly messageId: string;
}

/**
 * The keys of one installation, from the key file. Every organisation has a key-encryption key and
 * every region a blind-index key of its own, derived from the roots in the file by HKDF-SHA256.
 */
export class KeyRing {
  private readonly derived = new Map<string, Buffer>();

  constructor(private readonly file: KeyFile) {}

  static fromFile(path: string): KeyRing {
    return new KeyRing(JSON.parse(readFileSync(path, 'utf8')) as KeyFile);
  }

  /** The version under which new data keys are wrapped. */
  get currentVersion(): number {
    return this.file.version;
  }

  /** @throws Error when the key file no longer holds this version */
  organisationKey(organisationId: string, version: number): Buffer {
    const root = this.file.kek[String(version)];
    if (root === undefined) throw new Error(`The key file has no key version ${version}`);
    return this.derive(root, `organisation|${organisationId}|${version}`);
  }

  /**
   * For what an account keeps secret from everybody else, such as its second factor.
   * @throws Error when the key file no longer holds this version
   */
  accountKey(accountId: string, version: number): Buffer {
    const root = this.file.kek[String(version)];
    if (root === undefined) throw new Error(`The key file has no key version ${version}`);
    return this.derive(root, `account|${accountId}|${version}`);
  }

  /**
   * The secret part of a link in a mail. It is made again whenever the mail is, so that only its
   * hash is stored and a mail that goes out twice is the same mail.
   */
  linkToken(purpose: string, id: string): string {
    const key = this.derive(this.file.blindIndex, 'mail-link');
    return createHmac('sha256', key).update(`${purpose}|${id}`).digest('base64url');
  }

  /**
   * A keyed fingerprint of 32 bytes: equal texts within one region are found without being readable.
   */
  blindIndex(regionId: string, purpose: string, text: string): Buffer {
    const key = this.derive(this.file.blindIndex, `blind-index|${regionId}`);
    return createHmac('sha256', key).update(`${purpose}|${text}`).digest();
  }

  /** A fingerprint that tells nothing about the outbox row it stands for. */
  messageId(outboxId: string): string {
    const key = this.derive(this.file.messageId, 'message-id');
    return createHmac('sha256', key).update(outboxId).digest('hex').slice(0, 40);
  }

  /**
   * What a message to somebody carries so that an answer finds its way: 128 bits that nobody guesses,
   * the same each time that the message is sent. In lower case, since mail servers may change that.
   */
  postToken(purpose: 'link' | 'reply', id: string): string {
    const key = this.derive(this.file.messageId, `post-${purpose}`);
    const octets = createHmac('sha256', key).update(id).digest().subarray(0, 16);
    return octets.toString(purpose === 'link' ? 'base64url' : 'hex');
  }

  /** The root of the made-up systems of the practice region. */
  practiceRoot(organisationId: string): Buffer {
    return this.derive(this.file.messageId, `practice-launch|${organisationId}`);
  }

  private derive(root: string, info: string): Buffer {
    const known = this.derived.get(info);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync('sha256', Buffer.from(root, 'base64'), 'wor', info, 32));
    this.derived.set(info, key);
    return key;
  }
}
