# frozen_string_literal: true

module RuntimeClient
  module Models
    Metadata = RuntimeClient::Internal::Type::HashOf[String]
  end

  Metadata = Models::Metadata
end
