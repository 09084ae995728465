import type { enConnect } from './en.ts'

export const ruConnect: Readonly<Record<keyof typeof enConnect, string>> = {
  'action.path': 'Найти путь к…',
  'action.common': 'Что их связывает',
  'connect.path.title': 'Путь от узла «{name}» к…',
  'connect.path.search': 'Найти другой конец',
  'connect.path.same': 'С этого узла путь начинается. Выберите другой конец.',
  'connect.path.caption': 'Источники связывают эти два узла; об ответственности это ничего не говорит.',
  'connect.path.found':
    '{count, plural, one {# шаг; теперь он на схеме.} few {# шага; теперь они на схеме.} many {# шагов; теперь они на схеме.} other {# шага; теперь они на схеме.}}',
  'connect.path.others': 'Есть и другие пути; это первый из кратчайших.',
  'connect.path.none': 'Ничто в данных не связывает эти два узла. Это говорит о том, что есть в наших источниках, а не о том, что было.',
  'connect.path.none.within': 'В пределах {max} шагов эти два узла ничто не связывает. Более длинные пути не искали.',
  'connect.path.none.stopped': 'Пути не нашлось до того, как поиск пришлось остановить (узлов просмотрено: {count}). Он может быть.',
  'connect.stopped': 'Поиск пришлось остановить (узлов просмотрено: {count}); может быть и ещё что-то.',
  'connect.asking': 'Ищем, что их связывает…',
  'connect.stop': 'Остановить',
  'connect.common.title':
    'Что связывает {count, plural, one {# закреплённый узел} few {эти # закреплённых узла} many {эти # закреплённых узлов} other {эти # закреплённых узла}}',
  'connect.common.first': 'За один раз спрашивается не больше чем о {count}: о закреплённых первыми.',
  'connect.common.caption': 'Источники связывают их; об ответственности это ничего не говорит.',
  'connect.common.none':
    'В пределах {max} шагов ничто не связывает никаких двух из них. Это говорит о том, что есть в наших источниках, а не о том, что было.',
  'connect.common.direct': 'В одном шаге друг от друга',
  'connect.common.near': 'Рядом с двумя или более из них',
  'connect.common.row': 'связывает {count} из {all}, всего шагов: {steps}',
  'connect.common.add': 'Добавить на схему: {name}',
  'connect.common.there': 'на схеме',
  'connect.common.some': 'Первые {count} из {total}.',
}
