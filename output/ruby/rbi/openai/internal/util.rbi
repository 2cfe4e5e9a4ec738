# typed: strong

module OpenAI
  module Internal
    # @api private
    module Util
      sig { params(value: T.anything).returns(String) }
      def self.text(value)
      end

      sig { params(path: T.any(String, T::Array[T.anything])).returns(String) }
      def self.path(path)
      end

      sig do
        params(
          parameters: T::Hash[T.any(Symbol, String), T.anything],
          array_format: Symbol,
          nested_format: Symbol
        ).returns(String)
      end
      def self.encode_query(
        parameters,
        array_format: T.unsafe(nil),
        nested_format: T.unsafe(nil)
      )
      end

      sig { params(body: T.anything).returns(T::Hash[String, String]) }
      def self.form_or_json(body)
      end

      sig { params(text: String).returns(String) }
      def self.utf8(text)
      end
    end
  end
end
