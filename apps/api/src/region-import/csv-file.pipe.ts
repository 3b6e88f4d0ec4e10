import type { PipeTransform } from '@nestjs/common';
import { DomainError } from '@wor/domain';

/** Takes the octets of a file; fields of JSON are fields that nobody asked for (S-09). */
export class CsvFilePipe implements PipeTransform<unknown, Buffer> {
  transform(body: unknown): Buffer {
    if (Buffer.isBuffer(body)) return body;
    const hasFields = typeof body === 'object' && body !== null && Object.keys(body).length > 0;
    throw new DomainError(hasFields ? 'input.unknown_field' : 'input.wrong_type');
  }
}
