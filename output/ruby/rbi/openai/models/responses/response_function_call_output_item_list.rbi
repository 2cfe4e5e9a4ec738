# typed: strong

module OpenAI
  module Models
    module Responses
      # A function's result made of several parts, in order.
      ResponseFunctionCallOutputItemList =
        T.let(
          OpenAI::Internal::Type::ArrayOf[union: -> { OpenAI::Responses::ResponseFunctionCallOutputItem }],
          OpenAI::Internal::Type::Converter
        )
    end
  end
end
