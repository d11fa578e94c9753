import { PlaceRef } from './refs.ts';

PlaceRef.implement({
  description: 'Địa bàn: a province, district or commune of the register of places. One that was merged or abolished stays, as it was.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable id of the place in the register.' }),
    name: t.exposeString('name', { description: 'Bare name, without the unit: “Bắc Ninh”.' }),
    unit: t.exposeString('unit', { description: 'What the place is called by: “tỉnh”, “thành phố”, “huyện”, “phường” and so on.' }),
    kind: t.exposeString('kind', { description: 'One of `country`, `province`, `district`, `commune`.' }),
    until: t.expose('until', {
      type: 'PlainDate',
      nullable: true,
      description: 'Its last day, for one that was merged or abolished. Null while it is on the map.',
    }),
    within: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'The place this one lies in. Null for the country, and where the register does not say.',
      resolve: (place, _args, { loaders }) => (place.withinId === null ? null : loaders.place.load(place.withinId)),
    }),
  }),
});
