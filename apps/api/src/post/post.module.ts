import { Module } from '@nestjs/common';
import { ClientPageService, PostService, ReachService } from '@wor/services';
import { serviceFrom } from '../home.module.js';
import { ClientPageController } from './client-page.controller.js';
import { PostController } from './post.controller.js';

@Module({
  controllers: [PostController, ClientPageController],
  providers: [serviceFrom(PostService), serviceFrom(ReachService), serviceFrom(ClientPageService)],
})
export class PostModule {}
