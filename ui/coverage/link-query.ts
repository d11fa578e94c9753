import { queryOptions } from '@tanstack/react-query';
import { taskLinkFragment } from '../components/task-link.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';

const linkQuery = graphql(
  `
    query TaskLink($key: ID!) {
      taskLink(key: $key) {
        ...TaskLinkParts
      }
    }
  `,
  [taskLinkFragment],
);

/** One link, asked for once however many show a part of it. */
export function linkOptions(key: string, graphVersion: number) {
  return queryOptions({
    queryKey: ['task-link', key, graphVersion],
    queryFn: async ({ signal }) => (await request(linkQuery, { key }, signal)).taskLink,
  });
}
