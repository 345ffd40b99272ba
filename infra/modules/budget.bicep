// Tells somebody when a month becomes dearer than it should be; it stops nothing.

@description('What a month may cost, in the currency of the subscription.')
param monthlyBudget int

@description('Who is told.')
param email string

@description('The first day that counts: of the month in which the budget is made, and the same ever after.')
param firstDay string

resource budget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: 'reporting'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: firstDay
    }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Actual'
        contactEmails: [email]
      }
      expected: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [email]
      }
    }
  }
}
