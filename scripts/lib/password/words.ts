/** What «Nhật ký tài khoản» says beside an account that the operator has given back without its second factor. */
export const withoutSecondFactor = 'không còn xác thực hai bước';
