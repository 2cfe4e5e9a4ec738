# typed: strong

module OpenAI
  module Models
    # Up to 16 key-value pairs of your own, for example to record what an object
    # belongs to and to find it again by that. Keys have at most 64 characters, values
    # at most 512.
    Metadata =
      T.let(
        OpenAI::Internal::Type::HashOf[String],
        OpenAI::Internal::Type::Converter
      )
  end
end
