# typed: strong

module OpenAI
  module Models
    module Responses
      # Actions to carry out one after another in answer to a single call. The `type` of
      # each says what it is and which fields it has.
      ComputerActionList =
        T.let(
          OpenAI::Internal::Type::ArrayOf[union: -> { OpenAI::Responses::ComputerAction }],
          OpenAI::Internal::Type::Converter
        )
    end
  end
end
