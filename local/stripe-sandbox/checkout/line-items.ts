import type Stripe from 'stripe'
import { invalidRequest, onlyModelled } from '../http/failure.ts'
import { newId } from '../ids.ts'
import { metadataOf } from '../payments/method.ts'
import type { Scope } from '../scope.ts'

type Input = Stripe.Checkout.SessionCreateParams.LineItem

/** Makes line items from inline prices; their products and prices are kept as Stripe keeps them. */
export function lineItemsOf(scope: Scope, inputs: Input[]): Stripe.LineItem[] {
  return inputs.map((input, index) => {
    const at = `line_items[${index}]`
    onlyModelled(input, ['metadata', 'price_data', 'quantity'], at)
    const data = input.price_data
    if (!data) throw invalidRequest(`Missing required param: ${at}[price_data].`, at, 'parameter_missing')
    onlyModelled(data, ['currency', 'product_data', 'unit_amount'], `${at}[price_data]`)
    if (data.unit_amount === undefined) throw missing(`${at}[price_data][unit_amount]`)
    if (!data.product_data) throw missing(`${at}[price_data][product_data]`)
    if (input.quantity === undefined) throw missing(`${at}[quantity]`)
    if (input.quantity < 1 || data.unit_amount < 0) {
      throw invalidRequest('This value must be greater than or equal to 1.', `${at}[quantity]`)
    }
    const product = keepProduct(scope, data.product_data)
    const price = keepPrice(scope, product.id, data.currency.toLowerCase(), data.unit_amount)
    const total = data.unit_amount * input.quantity
    return {
      id: newId('li'),
      object: 'item',
      adjustable_quantity: null,
      amount_discount: 0,
      amount_subtotal: total,
      amount_tax: 0,
      amount_total: total,
      currency: price.currency,
      description: product.name,
      metadata: metadataOf(input.metadata),
      price,
      quantity: input.quantity,
    }
  })
}

const missing = (param: string) =>
  invalidRequest(`Missing required param: ${param}.`, param, 'parameter_missing')

function keepProduct(
  scope: Scope,
  data: Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData,
): Stripe.Product {
  return scope.objects.insert('product', {
    id: newId('prod'),
    object: 'product',
    active: false,
    created: scope.now(),
    default_price: null,
    description: data.description || null,
    images: data.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: metadataOf(data.metadata),
    name: data.name,
    package_dimensions: null,
    shippable: null,
    tax_code: data.tax_code ?? null,
    tax_details: null,
    type: 'service',
    updated: scope.now(),
    url: null,
  })
}

function keepPrice(scope: Scope, product: string, currency: string, amount: number): Stripe.Price {
  return scope.objects.insert('price', {
    id: newId('price'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created: scope.now(),
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: amount,
    // A decimal in the SDK's types, its text on the wire.
    unit_amount_decimal: String(amount) as unknown as Stripe.Decimal,
  })
}
