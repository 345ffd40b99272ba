// The storage account with every table, queue and container of the product. The names of StorageNames.cs; a test
// compares the two.

@description('Where the account is placed.')
param location string

@description('Its name.')
param name string

@description('How the account is replicated.')
param redundancy string

@description('How many days a deleted or overwritten blob, and an export of the ledger, can be brought back.')
param recoveryDays int

@description('How many days a released report can be neither changed nor deleted.')
param reportsImmutableDays int

@description('Whether the account is reached through the private network alone.')
param isPrivate bool

@description('The workspace that is told who wrote or deleted what.')
param workspaceId string

@description('The container of the function app\'s own program, which deployment puts here and Flex Consumption starts from.')
var packagesContainer = 'deployment-packages'

@description('The tables.')
var tableNames = [
  'Visits'
  'Collections'
  'RejectedVisits'
  'Ledger'
  'Retention'
  'PseudonymKeys'
  'Erasures'
  'Requests'
  'Links'
  'Audit'
]

@description('The queues; the Functions host moves a message that failed five times to the queue\'s poison queue.')
var queueNames = [
  'report-steps'
  'report-steps-poison'
  'centre-tasks'
  'centre-tasks-poison'
  'imports'
  'imports-poison'
  'runs'
  'runs-poison'
]

@description('The containers; the app itself makes a drop container for each municipality that reports are dispatched to by hand.')
var containerNames = [
  'counts'
  'reports'
  'drafts'
  'books'
  'configuration'
  'exports'
  'work'
  'keys'
  packagesContainer
]

resource account 'Microsoft.Storage/storageAccounts@2026-06-01' = {
  name: name
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
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      bypass: 'None'
    }
  }
}

// Tables cannot be brought back once they are deleted, and what is owed stands in one.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the visits, the ledger of what is owed and every report. docs/operating.md says how an installation ends.'
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2026-06-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2026-06-01' = [
  for table in tableNames: {
    parent: tableService
    name: table
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2026-06-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2026-06-01' = [
  for queue in queueNames: {
    parent: queueService
    name: queue
  }
]

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2026-06-01' = {
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

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' = [
  for container in containerNames: {
    parent: blobService
    name: container
    properties: {
      publicAccess: 'None'
    }
  }
]

resource releasedReports 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-06-01' existing = {
  parent: blobService
  name: 'reports'
}

// Not locked, so that a court can still have a report taken out; that, too, is logged.
resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2026-06-01' = {
  parent: releasedReports
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: reportsImmutableDays
  }
  dependsOn: [containers]
}

// Versioning covers the whole account and would otherwise keep every version for ever. A version that is deleted can still be
// brought back for recoveryDays, and so it is deleted as soon as it can be: both together must not be longer than promised.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2026-06-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobService]
  properties: {
    policy: {
      rules: [
        {
          name: 'delete-old-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: ['blockBlob']
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: 1
                }
              }
            }
          }
        }
        {
          name: 'delete-old-exports'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['exports/']
            }
            actions: {
              baseBlob: {
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

// The one version before is older, and has no logs by category.
#disable-next-line use-recent-api-versions
resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: blobService
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

// The one version before is older, and has no logs by category.
#disable-next-line use-recent-api-versions
resource tableLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: tableService
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

@description('The address of the container that deployments are put in.')
output packagesContainerUri string = '${account.properties.primaryEndpoints.blob}${packagesContainer}'
