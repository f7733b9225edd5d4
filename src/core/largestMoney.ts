/** The largest amount that a field of money holds, which is numeric(18,2). */
export const largestMoney = '9999999999999999.99';
