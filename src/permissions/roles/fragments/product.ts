/** The steps of keeping price lists. */
export const priceListWork = ['priceListDraft', 'priceListEdit', 'priceListDrop'];
