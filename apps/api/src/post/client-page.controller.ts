import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import type { ClientPageView } from '@wor/contract';
import { ClientPageService } from '@wor/services';
import { Public } from '../http/allow.decorator.js';
import { ClientPageDto } from './post.dto.js';
import { toClientPageView } from './post.view.js';

@Controller('client-pages')
export class ClientPageController {
  constructor(@Inject(ClientPageService) private readonly pages: ClientPageService) {}

  /** What the link in a message opens; it changes nothing. */
  @Post()
  @HttpCode(200)
  @Public()
  async look(@Body() { token }: ClientPageDto): Promise<ClientPageView> {
    return toClientPageView(await this.pages.look(token));
  }

  /** No more messages by the way that this one came. */
  @Post('stop')
  @HttpCode(200)
  @Public()
  async stop(@Body() { token }: ClientPageDto): Promise<ClientPageView> {
    return toClientPageView(await this.pages.stop(token));
  }
}
