# frozen_string_literal: true

module RuntimeClient
  module Models
    # @see RuntimeClient::Resources::Conversations#create
    class Conversation < RuntimeClient::Internal::Type::BaseModel
      # @!attribute id
      #
      #   @return [String]
      required :id, String

      # @!attribute created_at
      #
      #   @return [Time]
      required :created_at, Time, api_name: :createdAt

      # @!attribute object
      #
      #   @return [Symbol, :conversation]
      required :object, const: :conversation

      # @!attribute title
      #
      #   @return [String, nil]
      required :title, String, nil?: true

      # @!attribute answer
      #
      #   @return [Symbol, String, Array<String>, RuntimeClient::Models::Conversation::Owner, nil]
      optional :answer, union: -> { RuntimeClient::Conversation::Answer }

      # @!attribute closed
      #
      #   @return [Boolean, nil]
      optional :closed, RuntimeClient::Internal::Type::Boolean

      # @!attribute count
      #
      #   @return [Integer, nil]
      optional :count, Integer

      # @!attribute day
      #
      #   @return [Date, nil]
      optional :day, Date

      # @!attribute items
      #
      #   @return [Array<RuntimeClient::Models::Conversations::Message, RuntimeClient::Models::Conversations::Image>, nil]
      optional :items, -> { RuntimeClient::Internal::Type::ArrayOf[union: RuntimeClient::Conversations::Item] }

      # @!attribute metadata
      #
      #   @return [Hash{Symbol=>String}, nil]
      optional :metadata, -> { RuntimeClient::Metadata }, nil?: true

      # @!attribute next_
      #
      #   @return [String, nil]
      optional :next_, String, api_name: :next

      # @!attribute owner
      #
      #   @return [RuntimeClient::Models::Conversation::Owner, nil]
      optional :owner, -> { RuntimeClient::Conversation::Owner }

      # @!attribute score
      #
      #   @return [Float, nil]
      optional :score, Float

      # @!attribute status
      #
      #   @return [Symbol, RuntimeClient::Models::Conversation::Status, nil]
      optional :status, enum: -> { RuntimeClient::Conversation::Status }

      # @!method initialize(id:, created_at:, title:, answer: nil, closed: nil, count: nil, day: nil, items: nil, metadata: nil, next_: nil, owner: nil, score: nil, status: nil, object: :conversation)
      #   @param id [String]
      #   @param created_at [Time]
      #   @param title [String, nil]
      #   @param answer [Symbol, String, Array<String>, RuntimeClient::Models::Conversation::Owner]
      #   @param closed [Boolean]
      #   @param count [Integer]
      #   @param day [Date]
      #   @param items [Array<RuntimeClient::Models::Conversations::Message, RuntimeClient::Models::Conversations::Image>]
      #   @param metadata [Hash{Symbol=>String}, nil]
      #   @param next_ [String]
      #   @param owner [RuntimeClient::Models::Conversation::Owner]
      #   @param score [Float]
      #   @param status [Symbol, RuntimeClient::Models::Conversation::Status]
      #   @param object [Symbol, :conversation]

      # @see RuntimeClient::Models::Conversation#answer
      module Answer
        extend RuntimeClient::Internal::Type::Union

        variant const: -> { RuntimeClient::Models::Conversation::Answer::AUTO }

        variant String

        variant -> { RuntimeClient::Models::Conversation::Answer::StringArray }

        variant -> { RuntimeClient::Conversation::Owner }

        # @!method self.variants
        #   @return [Array(Symbol, String, Array<String>, RuntimeClient::Models::Conversation::Owner)]

        AUTO = :auto

        StringArray = RuntimeClient::Internal::Type::ArrayOf[String]
      end

      # @see RuntimeClient::Models::Conversation#owner
      class Owner < RuntimeClient::Internal::Type::BaseModel
        # @!attribute name
        #
        #   @return [String]
        required :name, String

        # @!attribute nick_name
        #
        #   @return [String, nil]
        optional :nick_name, String, api_name: :nickName

        # @!method initialize(name:, nick_name: nil)
        #   @param name [String]
        #   @param nick_name [String]
      end

      # @see RuntimeClient::Models::Conversation#status
      module Status
        extend RuntimeClient::Internal::Type::Enum

        OPEN = :open
        CLOSED = :closed

        # @!method self.values
        #   @return [Array<Symbol>]
      end
    end
  end

  Conversation = Models::Conversation
end
