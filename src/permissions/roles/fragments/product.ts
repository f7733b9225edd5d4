/** What whoever keeps price lists does with them. */
export const priceListWork = ['priceListDraft', 'priceListEdit', 'priceListDrop'];
