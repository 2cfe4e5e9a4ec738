# typed: strong

module OpenAI
  module Models
    module Responses
      # The parts of a message: text, images and files in any mix.
      ResponseInputMessageContentList =
        T.let(
          OpenAI::Internal::Type::ArrayOf[union: -> { OpenAI::Responses::ResponseInputContent }],
          OpenAI::Internal::Type::Converter
        )
    end
  end
end
