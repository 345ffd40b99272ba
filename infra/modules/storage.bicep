// The storage account with every table, queue and container of the product. The names of StorageNames.cs; a test
// compares the two.

@description('Where the account is placed.')
param location string

@description('Makes the account name unique.')
param uniqueSuffix string

@description('How the account is replicated.')
param redundancy string

@description('How many days a deleted or overwritten blob can be brought back.')
param recoveryDays int

// The function app's own program, which deployment puts here and Flex Consumption starts from.
var packagesContainer = 'deployment-packages'

var tableNames = [
  'Visits'
  'Collections'
  'CollectedCounts'
  'CollectedUsers'
  'RejectedVisits'
  'Ledger'
  'Retention'
  'PseudonymKeys'
  'Erasures'
]

// The Functions host moves a message that failed five times to the queue's poison queue.
var queueNames = [
  'report-steps'
  'report-steps-poison'
]

// The app itself creates a drop container for each municipality that reports are dispatched to by hand.
var containerNames = [
  'reports'
  'drafts'
  'books'
  'configuration'
  packagesContainer
]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'streport${uniqueSuffix}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    accessTier: 'Hot'
    // Nothing opens the account with a key: the app uses its managed identity, people and source systems their own.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [for name in tableNames: {
  parent: tableService
  name: name
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [for name in queueNames: {
  parent: queueService
  name: name
}]

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: recoveryDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: recoveryDays
    }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for name in containerNames: {
  parent: blobService
  name: name
  properties: {
    publicAccess: 'None'
  }
}]

// Versioning covers the whole account and would otherwise keep every version of every blob for ever.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  dependsOn: [
    blobService
  ]
  properties: {
    policy: {
      rules: [
        {
          name: 'delete-old-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: recoveryDays
                }
              }
            }
          }
        }
      ]
    }
  }
}

@description('The name of the account.')
output accountName string = account.name

@description('The address of the container that deployments are put in.')
output packagesContainerUri string = '${account.properties.primaryEndpoints.blob}${packagesContainer}'
