import { AppLink } from '../components/app-link.tsx';
import { Tooltip } from '../components/tooltip.tsx';
import { useT } from '../i18n/use-t.ts';
import { placeText } from '../lib/path-text.ts';
import { taskPath } from '../lib/paths.ts';
import { ordersOf, tooLong } from './orders-of.ts';
import { TaskFactsLine } from './task-facts-line.tsx';
import type { TaskLineageAnswer } from './task-query.ts';

const START = 80;

/** The first words of an order, enough to know it by. */
function startOf(text: string): string {
  return text.length > START ? `${text.slice(0, text.lastIndexOf(' ', START))}…` : text;
}

/** The words of the task and each order in it, with who leads it and by when; many or long orders show their facts and fold their words. */
export function TaskOrders({ root, leaves }: Pick<TaskLineageAnswer, 'root' | 'leaves'>) {
  const t = useT();
  const { head, orders } = ordersOf(root, leaves);
  const folded = tooLong(orders);
  return (
    <>
      {head === null ? null : (
        <>
          <blockquote className="task-head__words">{head.text}</blockquote>
          <TaskFactsLine task={head} given={head} quotes={orders.length === 0} />
        </>
      )}
      {orders.length === 0 ? null : (
        <section className="task-orders" aria-labelledby="task-orders-title">
          <Tooltip text={t('tasks.head.partsHint')}>
            <h2 id="task-orders-title">{t('tasks.head.parts', { n: orders.length })}</h2>
          </Tooltip>
          <ol data-folded={folded}>
            {orders.map((order) => {
              const place = <AppLink to={taskPath(order.id)}>{placeText(order.path, t)}</AppLink>;
              return (
                <li key={order.id}>
                  {folded ? (
                    <>
                      <div className="task-orders__fold">
                        {place}
                        <details>
                          <summary>
                            <span className="task-orders__start">{startOf(order.text)}</span>
                          </summary>
                          <blockquote className="task-head__words">{order.text}</blockquote>
                        </details>
                      </div>
                      <TaskFactsLine task={order} given={order} />
                    </>
                  ) : (
                    <>
                      {place}
                      <blockquote className="task-head__words">{order.text}</blockquote>
                      <TaskFactsLine task={order} given={order} quotes />
                    </>
                  )}
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </>
  );
}
